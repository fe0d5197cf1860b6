import { render } from 'preact';
import { UpdatePanel } from './UpdatePanel';

const root = document.getElementById('app');
if (root) render(<UpdatePanel />, root);
