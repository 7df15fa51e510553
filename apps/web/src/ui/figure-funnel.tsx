import type { VNode } from 'preact';
import { Meter, Table } from './data.js';
import { Tag } from './notice.js';
import type { TagView } from './notice.js';

/** One stage: how many of each group pass it, and how the groups compare. */
export interface FunnelStage {
  label: string;
  groups: readonly { share: number; text: string; percent: string }[];
  ratio: string;
  reading: TagView;
}

export interface Funnel {
  caption: string;
  columns: { stage: string; groups: readonly string[]; ratio: string; reading: string };
  stages: readonly FunnelStage[];
}

/** A table whose cells carry their bar: the groups after the first are hatched. */
export function FunnelFigure({ funnel }: { funnel: Funnel }): VNode {
  const { caption, columns, stages } = funnel;
  return (
    <Table
      caption={caption}
      columns={[
        { label: columns.stage },
        ...columns.groups.map((label) => ({ label })),
        { label: columns.ratio, numeric: true },
        { label: columns.reading },
      ]}
      rows={stages.map(({ label, groups, ratio, reading }) => ({
        key: label,
        cells: [
          label,
          ...groups.map(({ share, text, percent }, at) => (
            <>
              {text} <strong>{percent}</strong>
              <Meter share={share} less={at > 0} />
            </>
          )),
          ratio,
          <Tag key="reading" {...reading} />,
        ],
      }))}
    />
  );
}
