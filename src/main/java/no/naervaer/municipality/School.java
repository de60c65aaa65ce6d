package no.naervaer.municipality;

/**
 * A school of a municipality (design §5, skoler.csv).
 *
 * @param orgnr the school's organisation number
 */
public record School(String municipality, String orgnr, String name) {

}
