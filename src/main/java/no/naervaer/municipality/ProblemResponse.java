package no.naervaer.municipality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A problem detail (RFC 7807) written where no controller is reached. */
final class ProblemResponse {

	private static final ObjectMapper JSON = new ObjectMapper();

	private ProblemResponse() {
	}

	static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.write(JSON.createObjectNode()
				.put("type", "about:blank")
				.put("title", Problems.title(status.value()))
				.put("status", status.value())
				.put("detail", detail)
				.toString());
	}

}
