/**
 * A form's own rules, held on the server too. Tasklist checks a form in the browser only;
 * {@link no.naervaer.followup.form.FormCompletionListener} refuses a completion that
 * breaks the rules, whoever sends it, with a message that a teacher understands.
 * {@link no.naervaer.followup.form.FormPreparationListener} makes the form ready when its
 * task is made. What a form can ask for beyond form-js' own rules stands in
 * {@link no.naervaer.followup.form.FormField}.
 */
package no.naervaer.followup.form;
