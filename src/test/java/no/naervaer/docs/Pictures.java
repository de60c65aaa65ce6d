package no.naervaer.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.microsoft.playwright.Page;
import no.naervaer.acceptance.Browser;
import no.naervaer.models.gates.NodeTools;

/**
 * The processes' pictures. Each says which diagram it was drawn from, so that an old one
 * is found without drawing it again: another machine's letters have other widths.
 */
final class Pictures implements AutoCloseable {

	private static final String DRAWN_WITH = "<!-- created with bpmn-js / http://bpmn.io -->";

	private static final String DRAWN_FROM = "<!-- drawn from %s, SHA-256 %s -->";

	private final Browser browser = new Browser();

	private final Page page;

	Pictures() {
		NodeTools.install();
		this.page = this.browser.open();
		this.page.setContent("<!doctype html><html><body></body></html>");
		this.page.addScriptTag(new Page.AddScriptTagOptions()
			.setPath(NodeTools.file("node_modules/bpmn-js/dist/bpmn-viewer.production.min.js")));
		this.page.addScriptTag(new Page.AddScriptTagOptions().setPath(NodeTools.file("pages/diagram.js")));
	}

	/** Draws a process. */
	String draw(Path process) {
		String svg = (String) this.page.evaluate("(xml) => drawDiagram(xml)", read(process));
		return String.join("\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", DRAWN_WITH, drawnFrom(process), svg, "");
	}

	/** Whether a picture was drawn from this process as it is now. */
	static boolean shows(Path picture, Path process) {
		return Files.exists(picture) && read(picture).contains(drawnFrom(process));
	}

	private static String drawnFrom(Path process) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(read(process).getBytes(StandardCharsets.UTF_8));
			return DRAWN_FROM.formatted(process.getFileName(), HexFormat.of().formatHex(hash));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.browser.close();
	}

}
