/**
 * What Tasklist shows and asks beside a task's form, for the person who is logged in:
 * tabs, drafts, choosing a pupil. Requests come in through Camunda's own plugin
 * mechanism, so that Tasklist's session, authorizations and tenants are in force; the
 * pages' scripts stand in {@code plugin-webapp/naervaer}.
 */
package no.naervaer.followup.tasklist;
