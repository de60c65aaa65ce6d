package no.naervaer.register.intake;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** All tests of the register on a real PostgreSQL. */
@Tag("thorough")
class RegisterOnPostgresqlTests {

	@Nested
	@OnDatabase(Database.POSTGRESQL)
	class AbsenceImport extends AbsenceImportTests {

	}

	@Nested
	@OnDatabase(Database.POSTGRESQL)
	class RegisterFiles extends RegisterFilesTests {

	}

	@Nested
	@OnDatabase(Database.POSTGRESQL)
	class RegisterReading extends RegisterReadingTests {

	}

	@Nested
	@OnDatabase(Database.POSTGRESQL)
	class RejectedRows extends RejectedRowsTests {

	}

}
