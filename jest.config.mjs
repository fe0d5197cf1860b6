/** Tests run on the TypeScript sources; what goes to Google is tested as the built bundle in dist/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@ironcalc|@sparticuz)/)'],
  globalSetup: '<rootDir>/test/setup/build.mjs',
  testTimeout: 30_000,
};
