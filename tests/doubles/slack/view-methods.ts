import type { MethodTable } from './methods.ts';
import { SlackRefusal } from './refusals.ts';
import type { Team } from './teams.ts';
import { checkView } from './view.ts';
import type { OpenedView } from './views.ts';
import { APP } from './workspace.ts';

/** A view as Slack hands it to the app. */
export function shownView({ id, hash, view }: OpenedView, team: Team): Record<string, unknown> {
  return {
    id,
    hash,
    team_id: team.id,
    app_id: APP.id,
    bot_id: team.botId,
    ...view,
    close: view.close ?? null,
    submit: view.submit ?? null,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    root_view_id: id,
    previous_view_id: null,
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
    external_id: '',
    app_installed_team_id: team.id,
  };
}

/** Opening and changing views; neither needs a scope. Source: https://docs.slack.dev/reference/methods?family=views */
export const viewMethods: MethodTable = {
  'views.open': {
    token: 'bot',
    answer(args, { views, triggers, team }) {
      const view = checkView(args.view);
      triggers.exchange(args.trigger_id);
      return { view: shownView(views.open(view), team) };
    },
  },
  'views.update': {
    token: 'bot',
    answer(args, { views, team }) {
      const view = checkView(args.view);
      const id = String(args.view_id);
      if (args.hash !== undefined && args.hash !== views.find(id)?.hash) {
        throw new SlackRefusal('hash_conflict', `the view ${id} has changed meanwhile`);
      }
      const updated = views.update(id, view);
      if (updated === undefined) throw new SlackRefusal('not_found', `no view ${id}`);
      return { view: shownView(updated, team) };
    },
  },
};
