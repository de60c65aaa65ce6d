package no.naervaer.acceptance;

import no.naervaer.application.OnPostgres;

/** All scenarios on a real PostgreSQL, with the profile that real use starts with. */
@OnPostgres
class ScenariosOnPostgresTest extends Scenarios {

}
