// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alcazar.app.api.json.ApiJson;
import org.alcazar.app.api.route.Problem;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.http.HttpResponse;
import org.alcazar.http.UnixHttpClient;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JacksonException;

/** A command that asks the core that runs with the configuration. */
abstract class CoreCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    CoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Asks for what there is.
     *
     * @param path below {@code /api/v1}
     * @param query what is null is left out
     * @throws CommandFailedException if there is no core, or it does not do it
     */
    final <T> T ask(String path, Map<String, String> query, Class<T> answer) throws ConfigurationException {
        var parameters = query.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var response = response("/api/v1" + path + (parameters.isEmpty() ? "" : "?" + parameters));
        try {
            if (response.status() != OK) {
                var problem = ApiJson.answered(response.body(), Problem.class);
                throw new CommandFailedException(problem.detail() == null ? problem.title() : problem.detail());
            }
            return ApiJson.answered(response.body(), answer);
        } catch (JacksonException e) {
            throw new CommandFailedException("the core that runs is of another version than this command: start it anew", e);
        }
    }

    private HttpResponse response(String target) throws ConfigurationException {
        var file = configuration.file();
        var settings = ConfigurationFile.read(file).api();
        if (!settings.enabled()) {
            throw new CommandFailedException("%s wants no core to be asked: have api.enabled: true there, and start the core anew".formatted(file));
        }
        try {
            return new UnixHttpClient(settings.socket(), PATIENCE).ask("GET", target, Map.of(), null);
        } catch (UnixHttpClient.NobodyThereException e) {
            throw new CommandFailedException("no core runs with %s: start it with ./alcazar up, or name its configuration with --config".formatted(file), e);
        } catch (SocketException e) {
            throw new CommandFailedException("%s cannot be connected to (%s): only the user that the core runs as can".formatted(settings.socket(), e.getMessage()), e);
        } catch (IOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
