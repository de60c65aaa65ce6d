package no.naervaer.register.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Rows by the chunk, as much as one query takes. */
final class Chunks {

	private Chunks() {
	}

	static <T> List<String> keys(List<Entry<T>> entries) {
		return entries.stream().map(Entry::key).distinct().toList();
	}

	/** The owners that are known. */
	static <T> List<String> owners(List<Entry<T>> entries) {
		return entries.stream().map(Entry::owner).filter(Objects::nonNull).distinct().toList();
	}

	static List<List<String>> of(Collection<String> ids) {
		List<String> all = List.copyOf(ids);
		List<List<String>> chunks = new ArrayList<>();
		for (int i = 0; i < all.size(); i += Reading.CHUNK) {
			chunks.add(all.subList(i, Math.min(i + Reading.CHUNK, all.size())));
		}
		return chunks;
	}

}
