package no.naervaer.acceptance;

import no.naervaer.application.OnPostgres;

/** Five hundred tasks, page by page on the database of real use. */
@OnPostgres
class ManyTasksOnPostgresTest extends ManyTasksTest {

}
