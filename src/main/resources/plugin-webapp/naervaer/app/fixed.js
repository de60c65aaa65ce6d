/*
 * What follows from the procedure stands in a task's head as text. Tasklist would let whoever has the task move its
 * deadline, give it to anybody and share it with any group: the server refuses all of that, so nothing here offers it.
 * Tasks are handed over in a way of their own, with a reason and a line in the case. What has happened is told by
 * «Saken», in words: the engine's own book of it («Historikk») is not for a school.
 */
const HEAD = 'camTasklistTaskMetaDirective';

const HISTORY = 'task-detail-history';

const EDITING = ['cam-widget-inline-field', 'tabindex', 'ng-keydown', 'ng-paste', 'ng-click', 'type', 'validate', 'change',
  'on-start-editing', 'on-cancel-editing'];

const OFFERS = '.reset-follow-up-date, .reset-due-date, .reset-assignee, [translate="SET_FOLLOW_UP_DATE"],'
  + ' [translate="SET_DUE_DATE"], [translate="ADD_GROUPS"]';

function asText(template) {
  const head = document.createElement('template');
  head.innerHTML = template;
  const each = (selector, change) => head.content.querySelectorAll(selector).forEach(change);
  each(OFFERS, (offer) => offer.remove());
  each('[cam-widget-inline-field], .groups [ng-click]', (field) => EDITING.forEach((name) => field.removeAttribute(name)));
  each('.groups a', (link) => link.removeAttribute('href'));
  // without a date there is nothing to say
  each('.followup-date', (date) => date.closest('li').setAttribute('ng-if', 'task.followUp'));
  each('.due-date', (date) => date.closest('li').setAttribute('ng-if', 'task.due'));
  return head.innerHTML;
}

function withoutHistory(views) {
  const all = views.getProviders;
  views.getProviders = (...question) => all.apply(views, question).filter(({ id }) => id !== HISTORY);
  return views;
}

export default function fixTheTask() {
  window.angular.module('cam.tasklist').config(['$provide', ($provide) => {
    $provide.decorator('Views', ['$delegate', withoutHistory]);
    $provide.decorator(HEAD, ['$delegate', ($delegate) => {
      $delegate.forEach((directive) => {
        directive.template = asText(directive.template);
      });
      return $delegate;
    }]);
  }]);
}
