import type { TableCell } from '#core/report/history-table.ts';
import { numberCell, textCell } from '#core/report/table-cells.ts';
import { csvOfTable, type CsvForm } from '#core/report/table-text.ts';
import { columnsOf } from './plot-data.ts';
import type { PlotModel } from './plot-model.ts';
import { axisOf } from './plot-words.ts';
import type { PictureFacts } from './picture-facts.ts';

/** The values of a plot as they are drawn, as CSV: what several runs or their difference show side by side. */
export function csvOfPlot(model: PlotModel, { subject, source }: PictureFacts, form: CsvForm): string {
  const { x, values } = columnsOf(model.curves);
  const place = (at: number): TableCell =>
    model.x.scale === 'places' ? textCell(model.x.labels?.[at]) : numberCell(at);
  return csvOfTable(
    {
      facts: [
        ['plot', model.title],
        ['runs', subject],
        ['program', source],
      ],
      columns: [
        { name: model.x.name, unit: model.x.unit },
        ...model.curves.map((curve) => ({ name: curve.name, unit: axisOf(model, curve).unit })),
      ],
      rows: x.map((at, index) => [place(at)].concat(values.map((column) => numberCell(column[index])))),
    },
    form,
  );
}
