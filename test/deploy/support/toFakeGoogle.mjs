/** Loaded into clasp before it starts: what it asks of Google goes to the server at FAKE_GOOGLE on this machine. */
import http from 'node:http';
import https from 'node:https';

const port = Number(process.env.FAKE_GOOGLE);

https.request = (address, options, answered) => {
  const { pathname, search } = new URL(String(address));
  const { method, headers } = options;
  return http.request({ host: '127.0.0.1', port, method, headers, path: pathname + search }, answered);
};
