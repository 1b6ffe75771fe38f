import { formatMoment } from '../../i18n/dates.ts';
import { type Document, context as smallPrint } from '../../message/document.ts';
import type { CommandContext } from '../context.ts';
import { said } from '../said.ts';
import type { Preview } from '../subscription-desk.ts';

/** What would be posted, under a line that says when, and when a post is due if none is due then. */
export function previewAnswer(preview: Preview, context: CommandContext): Document {
  const { subscription, at, due, foreseen, document } = preview;
  const { state } = context.words.subscriptions;
  const { plan, pause } = subscription;
  const date = (time: number) => formatMoment(time, context.locale, plan.zone, context.now);
  if (foreseen < at) return said(state.notForeseen(date(foreseen)), context);
  const rests = pause?.reason === 'asked' ? pause : null;
  const further = rests !== null ? state.pausedSince(date(rests.at)) : whenDue();
  if (document === null) return said(together(state.nothingNew(date(at)), further), context);
  const looks = due !== at ? state.notDue : rests !== null ? state.ifResumed : state.preview;
  return { ...document, blocks: [smallPrint(together(looks(date(at)), further)), ...document.blocks] };

  function whenDue(): string | null {
    if (due === at) return null;
    return due === null ? state.never : state.next(date(due));
  }
}

function together(sentence: string, further: string | null): string {
  return further === null ? sentence : `${sentence} ${further}`;
}
