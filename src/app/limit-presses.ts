import { Allowance, type Quota } from '../core/allowance.ts';
import { UserError } from '../core/errors.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { Clock } from '../ports/clock.ts';
import type { Asker } from './asker.ts';
import type { CommandRunner } from './run-command.ts';

/** How often people may have something done. */
export interface PressRates {
  /** Commands, buttons, forms and what is done with messages, of a person. */
  readonly person: Quota;
  /** The same of everybody in a workspace. */
  readonly workspace: Quota;
  /** Suggestions while a person types. */
  readonly typing: Quota;
}

/**
 * More than people do who mean it. Who pages through a digest presses every two seconds or so, and reads meanwhile; an
 * answer takes some three milliseconds, so that a workspace at its limit takes a thirtieth of a process. Platforms ask
 * for suggestions at most a few times a second.
 */
export const USUAL_RATES: PressRates = {
  person: { most: 20, every: 2000 },
  workspace: { most: 300, every: 100 },
  typing: { most: 40, every: 250 },
};

/** What limits go by. */
interface LimitSettings {
  readonly clock: Clock;
  /** BCP 47: the language of askers whose platform does not say theirs. */
  readonly locale: string;
  readonly rates: PressRates;
}

/**
 * A runner that does nothing for who presses wildly, but says when to try again. Each process counts for itself. Who sits
 * at the terminal is never held up.
 */
export function limitPresses(runner: CommandRunner, { clock, locale, rates }: LimitSettings): CommandRunner {
  const people = new Allowance(rates.person);
  const workspaces = new Allowance(rates.workspace);
  const typing = new Allowance(rates.typing);

  const waits = (asker: Asker) => {
    const [person, workspace] = [personOf(asker), workspaceOf(asker)];
    const now = clock.now();
    return {
      person: person === null ? 0 : people.wait(person, now),
      workspace: workspace === null ? 0 : workspaces.wait(workspace, now),
    };
  };

  const isHeld = (asker: Asker): boolean => {
    const { person, workspace } = waits(asker);
    return person > 0 || workspace > 0;
  };

  const count = (asker: Asker): void => {
    const [person, workspace] = [personOf(asker), workspaceOf(asker)];
    if (person !== null) people.take(person, clock.now());
    if (workspace !== null) workspaces.take(workspace, clock.now());
  };

  /** @throws UserError saying when to try again */
  const admit = (asker: Asker): void => {
    const { person, workspace } = waits(asker);
    const { errors } = wordsFor(asker.locale ?? locale);
    if (person > 0) throw new UserError('too-fast', errors.tooFast(seconds(person)));
    if (workspace > 0) throw new UserError('too-busy', errors.tooBusy(seconds(workspace)));
    count(asker);
  };

  return {
    ...runner,

    async perform(command, given, asker) {
      admit(asker);
      return runner.perform(command, given, asker);
    },

    async run(command, given, asker) {
      try {
        admit(asker);
      } catch (error) {
        return runner.failed(error, command.name, asker);
      }
      return runner.run(command, given, asker);
    },

    async point(action, message, asker) {
      try {
        admit(asker);
      } catch (error) {
        return runner.failed(error, action.command.name, asker);
      }
      return runner.point(action, message, asker);
    },

    /** Where none is opened, running the command says why, and is what counts. */
    async form(command, given, asker) {
      if (isHeld(asker)) return null;
      const form = await runner.form(command, given, asker);
      if (form !== null) count(asker);
      return form;
    },

    async reopen(draft, known, asker) {
      admit(asker);
      return runner.reopen(draft, known, asker);
    },

    keep: async (form, asker) => (isHeld(asker) ? null : runner.keep(form, asker)),

    async suggest(unfinished, asker) {
      const person = personOf(asker);
      if (person !== null) {
        const now = clock.now();
        if (typing.wait(person, now) > 0) return [];
        typing.take(person, now);
      }
      return runner.suggest(unfinished, asker);
    },
  };
}

/** Null for nobody, and for who sits at the terminal. A person of one workspace is nobody in another. */
function personOf({ person, channel }: Asker): string | null {
  if (person === null || person.platform === 'terminal') return null;
  return JSON.stringify([
    person.platform,
    person.platform === 'slack' ? channel?.workspace : null,
    person.id,
  ]);
}

function workspaceOf({ channel }: Asker): string | null {
  if (channel === null || channel.platform === 'terminal') return null;
  return JSON.stringify([channel.platform, channel.workspace]);
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}
