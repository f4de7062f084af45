import type { ExportMenu } from '../../../ui/export/menu.js';
import { exportMenu } from '../../../ui/export/menu.js';
import { type Exports, pictureItems, printItem, tableItems } from '../../../ui/export/items.js';
import type { Picture } from '../../../ui/export/picture/picture.js';
import type { About, ExportTable } from '../../../ui/export/table.js';
import type { Course } from '../view/figures.js';
import { periodText } from '../view/periods.js';
import { type Acts, type Look, nameOf } from './look.js';
import { tableOfAttention, tableOfCourse } from './tables.js';

const titleOf = (look: Look): string =>
  look.scope.kind === 'team' ? look.words.scorecard.teamOf(nameOf(look)) : nameOf(look);

/** What the files of a scorecard are of. */
export function aboutOf(look: Look, title: string, file: string): About {
  const { words, formats, world, period, basis } = look;
  const { asIs, asWas } = words.common;
  const of = `${periodText(look, period)} · ${basis === 'as-is' ? asIs : asWas}`;
  return {
    title,
    lines: title === titleOf(look) ? [of] : [titleOf(look), of],
    asOf: world.asOf,
    asOfText: words.exporting.asOf(formats.day(world.asOf)),
    file: file.includes(period.id) ? file : `${file}-${period.id}`,
  };
}
const exportsOf = (look: Look, acts: Acts, title: string, file: string): Exports => ({
  words: look.words,
  formats: look.formats,
  deliver: acts.deliver,
  about: () => aboutOf(look, title, file),
});

/** The menu of a table. */
export function tableExport(
  look: Look,
  acts: Acts,
  given: Pick<ExportMenu, 'id' | 'quiet'> & {
    readonly title: string;
    readonly file: string;
    readonly table: () => ExportTable;
  },
) {
  const { id, title, file, table, quiet = false } = given;
  const to = exportsOf(look, acts, title, file);
  const print = printItem(to, () => Promise.resolve({ tables: [table()] }));
  return exportMenu({
    id,
    label: title,
    words: look.words,
    quiet,
    groups: [{ label: look.words.common.table, items: [...tableItems(to, table), print] }],
  });
}

/** The menu of the whole scorecard: figures, charts with their numbers, and all of it on paper. */
export function scorecardExport(look: Look, acts: Acts, course: Course, figures: () => ExportTable) {
  const { words } = look;
  const { charts, figures: label } = words.exporting;
  const name = titleOf(look);
  const to = exportsOf(look, acts, name, 'scorecard');
  const ofCharts = exportsOf(look, acts, name, 'charts');
  const numbers = () => tableOfCourse(look, course);
  const picture = () => pictureOfCharts(look, acts, course);
  const print = printItem(to, async () => ({
    pictures: acts.ui.asTable ? [] : [await picture()],
    tables: acts.ui.asTable ? [numbers(), figures()] : [figures()],
  }));
  return exportMenu({
    id: 'scorecard',
    label: name,
    words,
    quiet: true,
    groups: [
      { label, items: [...tableItems(to, figures, { beside: () => [numbers()] }), print] },
      {
        label: charts,
        items: [
          ...tableItems(ofCharts, numbers, { id: 'charts-' }),
          ...(acts.ui.asTable ? [] : pictureItems(ofCharts, picture)),
        ],
      },
    ],
  });
}

/** Both charts as one picture, with their legend. */
async function pictureOfCharts(look: Look, acts: Acts, course: Course): Promise<Picture> {
  const { chartsPicture } = await import('./picture.js');
  return chartsPicture(look, course, acts.root(), aboutOf(look, titleOf(look), 'charts'));
}

/** The menu of the list of what needs attention. */
export const attentionExport = (look: Look, acts: Acts) =>
  tableExport(look, acts, {
    id: 'attention',
    title: look.words.start.attention,
    file: 'attention',
    quiet: true,
    table: () => tableOfAttention(look),
  });
