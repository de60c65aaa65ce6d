package no.naervaer.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything while the demo is made: people see how far it is, programs are
 * told to come back, and nobody meets a half-made term.
 */
class WaitingRoom extends OncePerRequestFilter {

	private static final String COME_BACK_AFTER_SECONDS = "5";

	private static final Pattern INTERFACES = Pattern.compile("/(api|engine-rest|v3/api-docs|camunda/api)(/.*)?");

	/** The page's own style and script, and asking how far it is. */
	private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; "
			+ "script-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";

	private static final String ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'";

	private final DemoProgress progress;

	private final WaitingPage page = new WaitingPage();

	WaitingRoom(DemoProgress progress) {
		this.progress = progress;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.progress.underWay()) {
			chain.doFilter(request, response);
			return;
		}
		boolean page = wantsPage(request);
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", page ? PAGE_POLICY : ANSWER_POLICY);
		response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.write(page ? this.page.html(this.progress.parts()) : this.page.problem(this.progress.parts()));
	}

	private static boolean wantsPage(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
				&& !INTERFACES.matcher(request.getRequestURI()).matches();
	}

}
