/*
 * form-js leaves an empty entry among a form's errors for each answer in a list that is in order, and Tasklist counts
 * entries: whoever writes in a list could not complete the form any more.
 */
import { watchForms } from './form.js';

const AFTER_TASKLIST = 500;

const holdsNothing = (errors) => typeof errors !== 'string' && Object.values(errors ?? {}).every(holdsNothing);

export default function keepCompletable() {
  watchForms(({ form, tasklist }) => {
    form.on('changed', AFTER_TASKLIST, ({ errors }) => {
      if (holdsNothing(errors)) {
        tasklist.notifyFormValidated(false); // Tasklist's argument says whether the form is invalid
      }
    });
  });
}
