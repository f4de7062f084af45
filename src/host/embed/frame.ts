/** The page in a frame: shows one widget of the page around it. `embed.html` loads it and nothing else. */
import '../../widgets/account/account.js';
import '../../widgets/map/map.js';
import '../../widgets/scorecard/scorecard.js';
import '../../widgets/workspace/workspace.js';
import { type Guest, HOST, connectHost, connectNobody } from './guest.js';
import { place } from './place.js';
import { toldOf } from './told.js';

/** What says that there is nobody around, as long as nobody has said what to show. */
const FIRST = { tag: 'bailiwick-scorecard', props: {} };

async function start(): Promise<Guest> {
  const { nonce, origin } = toldOf();
  const guest = await connectHost({ to: parent, origin, nonce });
  place(document.body, guest);
  return guest;
}

async function begin(): Promise<void> {
  try {
    await start();
  } catch (error) {
    connectNobody(error, begin);
    const widget = document.createElement(FIRST.tag);
    widget.setAttribute('connection', HOST);
    document.body.replaceChildren(widget);
  }
}
void begin();
