package no.naervaer.acceptance;

import no.naervaer.application.OnPostgres;

@OnPostgres
class ClosedDoorsOnPostgresTest extends ClosedDoors {

}
