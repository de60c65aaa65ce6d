package no.naervaer.register.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The drop folder: takes the register's files from a folder with one sub-folder for each
 * municipality, named by its id. Several nodes may look into the same folder.
 */
@Component
@ConditionalOnProperty("naervaer.inbox")
class Inbox {

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	private static final int SECONDS_BETWEEN_LOOKS = 15;

	private final Path folder;

	private final Municipalities municipalities;

	private final RegisterImport imports;

	private final Map<String, InboxFolder> folders = new HashMap<>();

	Inbox(@Value("${naervaer.inbox}") Path folder, Municipalities municipalities, RegisterImport imports) {
		this.folder = folder;
		this.municipalities = municipalities;
		this.imports = imports;
	}

	@Scheduled(initialDelay = SECONDS_BETWEEN_LOOKS, fixedDelay = SECONDS_BETWEEN_LOOKS, timeUnit = TimeUnit.SECONDS)
	void look() {
		for (Municipality municipality : this.municipalities.all()) {
			try {
				this.folders.computeIfAbsent(municipality.id(), this::folder).look();
			}
			catch (IOException | RuntimeException ex) {
				log.error("The inbox of {} can't be read: {}", municipality.id(), Failures.describe(ex));
			}
		}
	}

	private InboxFolder folder(String municipality) {
		return new InboxFolder(this.folder.resolve(municipality),
				(file, csv) -> this.imports.run(municipality, file, csv));
	}

}
