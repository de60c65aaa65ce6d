package no.naervaer.register;

import java.util.Collection;

import org.springframework.jdbc.support.SqlValue;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many ids as one parameter, to be joined as {@code unnest(:ids) wanted(id)}. Both
 * databases then look each id up by the whole key; with {@code in (…)} H2 reads all rows
 * of the municipality.
 */
public final class Ids {

	private Ids() {
	}

	public static SqlValue array(Collection<String> ids) {
		return new SqlArrayValue("varchar", ids.toArray());
	}

}
