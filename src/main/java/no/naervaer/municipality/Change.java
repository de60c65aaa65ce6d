package no.naervaer.municipality;

/** What an upsert did. */
public enum Change {

	INSERTED, UPDATED, UNCHANGED

}
