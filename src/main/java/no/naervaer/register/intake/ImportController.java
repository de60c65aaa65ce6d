package no.naervaer.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import no.naervaer.municipality.Access;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register's files over REST. The body is read as a stream. */
@RestController
@RequestMapping("/api/municipalities/{municipality}")
@Tag(name = "Import",
		description = "CSV files: UTF-8, `;` or `,`, header line, ISO dates. Upsert by key; the same file twice changes nothing.")
class ImportController {

	private static final String CSV = "text/csv";

	private final RegisterImport imports;

	private final Access access;

	ImportController(RegisterImport imports, Access access) {
		this.imports = imports;
		this.access = access;
	}

	@PostMapping(path = "absences", consumes = { CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Import absence",
			description = "Adds, corrects and removes absence by `kilde_id`. A pupil's rows and the cases they start commit or fail together.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = CSV,
							examples = @ExampleObject("""
									kilde_id;elev_id;dato;omfang;antall_timer;fag;status;arsak;dokumentert;meldt_av;meldt_kanal;meldt_tidspunkt;slettet
									a-1;e-1;2025-09-10;TIME;1;Matematikk;UAVKLART;UKJENT;nei;;;;
									"""))))
	@ApiResponse(responseCode = "200", description = "Read to the end; rows that couldn't be used are in `rejected`")
	@ApiResponse(responseCode = "400", description = "No row of the file can be used; `column` is the one at fault",
			content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
	ImportReport absences(@PathVariable String municipality, HttpServletRequest request) throws IOException {
		this.access.requireImport(municipality);
		return run(municipality, RegisterFile.ABSENCES, request);
	}

	@PutMapping(path = "register/{file}", consumes = { CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Import a file of the register",
			description = "Adds, changes and removes by the file's key. What isn't in the file stays as it is.",
			requestBody = @RequestBody(required = true, content = @Content(mediaType = CSV)))
	@ApiResponse(responseCode = "200", description = "Read to the end; rows that couldn't be used are in `rejected`")
	@ApiResponse(responseCode = "400", description = "No row of the file can be used; `column` is the one at fault",
			content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "404", description = "There is no such file or municipality",
			content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
	ImportReport register(
			@PathVariable String municipality, @Parameter(schema = @Schema(allowableValues = { "schools", "staff",
					"pupils", "guardians", "calendar", "timetable" })) @PathVariable String file,
			HttpServletRequest request) throws IOException {
		this.access.requireImport(municipality);
		return run(municipality, RegisterFile.ofResource(file).orElseThrow(Access::notFound), request);
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusableFileException problem) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
		detail.setTitle("Filen kan ikke brukes");
		if (problem.column() != null) {
			detail.setProperty("column", problem.column());
		}
		return detail;
	}

	private ImportReport run(String municipality, RegisterFile file, HttpServletRequest request) throws IOException {
		requireUtf8(request);
		try (InputStream csv = request.getInputStream()) {
			return this.imports.run(municipality, file, csv);
		}
	}

	private static void requireUtf8(HttpServletRequest request) {
		Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
		if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
			ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Filen må ha tegnsettet UTF-8, ikke %s.".formatted(charset));
			throw new ErrorResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, null);
		}
	}

}
