// The kinds of orders and the right of who asks. The node decides; this only leaves out what it would refuse.
import { may } from '../../lib/session.svelte.js';

const asks = {
  unmask: 'read', erase: 'rights', rectify: 'rights', relabel: 'decide', hold: 'hold', 'lift-hold': 'hold', 'rights-report': 'rights',
  export: 'export', 'sealed-search': 'read', 'purpose-override': 'read', 'release-h3': 'export', 'key-change': 'settings',
};

export const kindsToAsk = () => Object.keys(asks).filter((kind) => may(asks[kind]));
