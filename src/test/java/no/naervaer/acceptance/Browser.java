package no.naervaer.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * Windows of a headless Chromium, as people at a school would have them. One Chromium
 * serves all of them and ends with the JVM.
 */
public class Browser implements AutoCloseable {

	/** Milliseconds. A machine that does much else takes its time. */
	private static final int PATIENCE = 30_000;

	static {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static com.microsoft.playwright.Browser chromium;

	private final List<BrowserContext> windows = new ArrayList<>();

	private final List<String> refused = new CopyOnWriteArrayList<>();

	/** Where Chromium is on this machine. */
	public static Optional<Path> executable() {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
			.map((folder) -> Path.of(folder, "chromium"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static synchronized com.microsoft.playwright.Browser chromium() {
		if (chromium == null) {
			chromium = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
				.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow())
					.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync")));
		}
		return chromium;
	}

	/** A fresh window, logged in to nothing. */
	public Page open() {
		BrowserContext window = chromium()
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1500, 950)
				.setLocale("nb-NO")
				.setTimezoneId("Europe/Oslo"));
		this.windows.add(window);
		window.onResponse((response) -> {
			if (response.status() >= 400) {
				this.refused.add("%d %s %s".formatted(response.status(), response.request().method(), response.url()));
			}
		});
		return window.newPage();
	}

	/** What pages have asked for in vain, in any window. */
	List<String> refused() {
		return this.refused;
	}

	static void screenshot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
	}

	@Override
	public void close() {
		this.windows.forEach(BrowserContext::close);
	}

}
