import { connectHost, connectNobody } from './guest.js';
import { speak } from './place.js';
import { isGuest, toldOf } from './told.js';

/**
 * The connection `host` of a page with the single script: where the page was put into a frame by `embed()`, its widgets
 * with `connection="host"` show what the page around has. Elsewhere there is no such connection.
 */
export function connectAround(): void {
  if (!isGuest()) return;
  const begin = async (): Promise<void> => {
    try {
      const { nonce, origin } = toldOf();
      const guest = await connectHost({ to: parent, origin, nonce });
      speak(document.body, guest);
    } catch (error) {
      connectNobody(error, begin);
    }
  };
  // the page's own settings stand below the script
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => void begin(), { once: true });
  else void begin();
}
