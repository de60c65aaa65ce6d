package no.naervaer.register;

/**
 * A guardian of one pupil (design §5, foresatte.csv). Who is guardian of several pupils
 * stands once for each.
 *
 * @param email may be null
 * @param phone may be null
 * @param parentalResponsibility whether the guardian shares in decisions about the pupil
 * @param language the language to write in, as the school's system has it; may be null
 */
public record Guardian(String municipality, String id, String pupilId, String name, String email, String phone,
		boolean parentalResponsibility, String language) {

	/**
	 * Without name and contact data: what is logged by mistake names nobody.
	 */
	@Override
	public String toString() {
		return "Guardian[%s/%s of %s]".formatted(this.municipality, this.id, this.pupilId);
	}

}
