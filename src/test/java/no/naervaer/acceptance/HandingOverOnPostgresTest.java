package no.naervaer.acceptance;

import no.naervaer.application.OnPostgres;

/** Handing over tasks on the database of real use. */
@OnPostgres
class HandingOverOnPostgresTest extends HandingOverTest {

}
