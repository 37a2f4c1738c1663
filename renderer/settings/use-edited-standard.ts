import { useCallback, useMemo } from 'react';
import type { StandardsView, StandardView } from '#shared/api/quality-views.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { useAsk } from '../api/queries.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { draftOf, type RangeDraft, type RangeFault, readRanges } from './closed-ranges.ts';
import { type Edited, type Edits, withEdits } from './edits.ts';
import { type SettingLine, settingLines } from './lines.ts';

interface Written {
  readonly edits: Edits;
  /** Null while the closed days were left alone. */
  readonly ranges: readonly RangeDraft[] | null;
}
const nothing: Written = { edits: {}, ranges: null };

/** The standard in force as somebody is changing it. */
export interface EditedStandard {
  readonly standard: StandardView;
  /** The same standard as the product ships it; null for one of the municipality's own. */
  readonly shipped: StandardFile | null;
  readonly lines: readonly SettingLine[];
  readonly edits: Edits;
  readonly edited: Edited;
  readonly ranges: readonly RangeDraft[];
  readonly rangeFaults: readonly (RangeFault | null)[];
  readonly rangesChanged: boolean;
  /** Whether anything was written that is not as it was. */
  readonly isChanged: boolean;
  readonly hasFaults: boolean;
  readonly edit: (settingId: string, text: string) => void;
  readonly editRanges: (ranges: readonly RangeDraft[]) => void;
  readonly forget: () => void;
}

export function useEditedStandard(
  standard: StandardView,
  standards: StandardsView,
  municipality: OpenMunicipality,
): EditedStandard {
  const code = standard.file.id;
  const isShipped = standards.shipped.some((each) => each.code === code);
  const shipped = useAsk('standards.get', isShipped ? { source: { kind: 'shipped', code } } : null);
  const [written, write, forget] = useUnsaved(`standard ${municipality.name} ${standard.id}`, nothing);
  const edit = useCallback(
    (settingId: string, text: string) =>
      write({ ...written, edits: { ...written.edits, [settingId]: text } }),
    [written, write],
  );
  const editRanges = useCallback(
    (ranges: readonly RangeDraft[]) => write({ ...written, ranges }),
    [written, write],
  );
  return useMemo(() => {
    const { file } = standard;
    const lines = settingLines(file);
    const withSettings = withEdits(
      file,
      lines.flatMap((line) => line.settings),
      written.edits,
    );
    const before = file.closedDays.ranges;
    const drafts = written.ranges ?? before.map(draftOf);
    const { ranges, faults } = readRanges(drafts, before);
    const rangesChanged = written.ranges !== null && JSON.stringify(ranges) !== JSON.stringify(before);
    const edited: Edited = rangesChanged
      ? {
          ...withSettings,
          file: { ...withSettings.file, closedDays: { ...withSettings.file.closedDays, ranges } },
        }
      : withSettings;
    const hasFaults = edited.faults.size > 0 || faults.some((fault) => fault !== null);
    return {
      standard,
      shipped: shipped.data?.file ?? null,
      lines,
      edits: written.edits,
      edited,
      ranges: drafts,
      rangeFaults: faults,
      rangesChanged,
      isChanged: edited.changes.length > 0 || rangesChanged || hasFaults,
      hasFaults,
      edit,
      editRanges,
      forget,
    };
  }, [standard, shipped.data, written, edit, editRanges, forget]);
}
