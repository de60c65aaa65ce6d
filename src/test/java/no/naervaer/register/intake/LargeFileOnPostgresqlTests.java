package no.naervaer.register.intake;

/** All of {@link LargeFileTests} on a real PostgreSQL. */
@OnDatabase(Database.POSTGRESQL)
class LargeFileOnPostgresqlTests extends LargeFileTests {

}
