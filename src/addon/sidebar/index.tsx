import { render } from 'preact';
import { AmendmentsPanel } from './amendments/AmendmentsPanel';
import { UpdatePanel } from './UpdatePanel';

const root = document.getElementById('app');
/** What the panel was opened for. */
const view = document.documentElement.getAttribute('data-view');
if (root) render(view === 'amendments' ? <AmendmentsPanel /> : <UpdatePanel />, root);
