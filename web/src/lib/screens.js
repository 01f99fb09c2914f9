// Screens in the order of the rail, and the tabs of Oversight: each is there for those whose rights open it.
import { hasRole, may } from './session.svelte.js';

const content = ['queue', 'subject', 'picture', 'strategy', 'intake'];

const tabs = {
  reads: () => may('read-log'),
  sample: () => may('sample-log'),
  statistics: () => may('read-log'),
  retention: () => may('read-totals'),
  orders: () => may('read', 'approve', 'rights', 'hold'),
  notices: () => hasRole('data-protection-officer', 'duty-officer'),
  rights: () => may('rights'),
  accounts: () => may('accounts'),
};

export const oversightTabs = () => Object.keys(tabs).filter((tab) => tabs[tab]());
export const screens = () => [...(may('read') ? content : []), ...(oversightTabs().length ? ['oversight'] : [])];
