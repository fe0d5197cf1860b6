import { render } from 'preact';
import { CheckPage } from './CheckPage';

const root = document.getElementById('app');
if (root) render(<CheckPage />, root);
