// First, for schemas are made as their modules are read.
import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, Ended } from './App.tsx';
import { connect } from './api/client.ts';
import type { Ending } from './api/http.ts';
import { startTexts } from './i18n/i18n.ts';
import { storedPreferences } from './preferences/preferences.ts';
import './styles/tokens.css';
import './styles/base.css';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root.');
const root = createRoot(container);

/** Nothing of the plan stays on the screen or in memory when the session is over. */
const showEnd = (ending: Ending) => root.render(<Ended ending={ending} />);

await startTexts(storedPreferences().language);
const connected = await connect(showEnd);
if (connected) {
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} else showEnd('signedOut');
