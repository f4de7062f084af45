// Each import defines its element.
import '../src/widgets/workspace/workspace.js';
import '../src/widgets/map/map.js';
import '../src/widgets/scorecard/scorecard.js';
import '../src/widgets/account/account.js';
