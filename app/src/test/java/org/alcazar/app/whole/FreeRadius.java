// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alcazar.testkit.TestAuthority;

/** A FreeRADIUS server of a test's own: its configuration, certificates and port are made for it, and end with it. */
final class FreeRadius implements AutoCloseable {

    static final String SECRET = "a secret of thirty-two letters..";
    static final String USER = "anna";
    static final String PASSWORD = "the right password";
    static final String SERVER_NAME = "aaa.works.example";

    private static final int SECONDS_TO_LIVE = 240;
    /** What distributions call the server, and where they keep it. */
    private static final List<String> NAMES = List.of("freeradius", "radiusd");
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin");

    private final Path folder;
    private final Process process;
    final InetSocketAddress address;

    private FreeRadius(Path folder, Process process, InetSocketAddress address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /** The server's program, if it is on this machine. */
    static Optional<Path> program() {
        return NAMES.stream().map(FreeRadius::program).flatMap(Optional::stream).findFirst();
    }

    static Optional<Path> program(String name) {
        var folders = Stream.concat(FOLDERS.stream(), Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")));
        return folders.filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /**
     * Starts one.
     *
     * @param authority whose certificates its users may have, and whose its own is
     * @param reply what it grants a user, such as {@code Session-Timeout = 5}; empty for nothing
     */
    static FreeRadius start(Path folder, TestAuthority authority, String reply) throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        var server = authority.server(SERVER_NAME);
        Files.writeString(folder.resolve("ca.pem"), TestAuthority.pem(authority.certificate()));
        Files.writeString(folder.resolve("server.pem"), TestAuthority.pem(server.certificate()) + TestAuthority.pem(server.key()));
        Files.writeString(folder.resolve("users"), """
                %s Cleartext-Password := "%s"
                        %s
                DEFAULT
                        %s
                """.formatted(USER, PASSWORD, reply, reply));
        Files.writeString(folder.resolve("dictionary"), "");
        Files.writeString(folder.resolve("radiusd.conf"), CONFIGURATION.replace("${FOLDER}", folder.toString()).replace("${PORT}",
                Integer.toString(port)).replace("${SECRET}", SECRET));
        var process = new ProcessBuilder(program().orElseThrow().toString(), "-X", "-d", folder.toString(), "-n", "radiusd")
                .directory(folder.toFile()).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(SECONDS_TO_LIVE, TimeUnit.SECONDS).execute(process::destroyForcibly);
        await(process, folder.resolve("radius.log"));
        return new FreeRadius(folder, process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Waits until it is ready, and keeps what it says afterwards. */
    private static void await(Process process, Path log) throws IOException {
        var said = new ArrayList<String>();
        BufferedReader reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.contains("Ready to process requests")) {
                Thread.ofPlatform().daemon().start(() -> keep(reader, log));
                return;
            }
        }
        throw new AssertionError("FreeRADIUS does not start:%n%s".formatted(String.join("\n", said)));
    }

    private static void keep(BufferedReader reader, Path log) {
        try (var out = Files.newBufferedWriter(log)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
            }
        } catch (IOException e) {
            // It ended.
        }
    }

    /** What it said since it was ready. */
    String said() throws IOException {
        var log = folder.resolve("radius.log");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    /**
     * Sends a request to a client by FreeRADIUS's own radclient.
     *
     * @param kind {@code disconnect} or {@code coa}
     * @return what radclient says of it
     */
    static String radclient(InetSocketAddress client, String kind, String secret, String attributes) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program("radclient").orElseThrow().toString(), "-x", "-r", "1", "-t", "3",
                client.getAddress().getHostAddress() + ":" + client.getPort(), kind, secret).redirectErrorStream(true).start();
        try (var in = process.outputWriter()) {
            in.write(attributes + "\nMessage-Authenticator = 0x00\n");
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        return said;
    }

    private static int freePort() throws IOException {
        try (var probe = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static final String CONFIGURATION = """
            prefix = /usr
            raddbdir = ${FOLDER}
            logdir = ${FOLDER}
            run_dir = ${FOLDER}
            max_requests = 256
            hostname_lookups = no
            log { destination = stdout }
            security {
              max_attributes = 200
              reject_delay = 0
              status_server = no
            }
            client alcazar {
              ipaddr = 127.0.0.1
              secret = "${SECRET}"
              require_message_authenticator = yes
            }
            modules {
              pap { }
              mschap { }
              files { usersfile = ${FOLDER}/users }
              eap {
                default_eap_type = tls
                timer_expire = 60
                tls-config works {
                  private_key_file = ${FOLDER}/server.pem
                  certificate_file = ${FOLDER}/server.pem
                  ca_file = ${FOLDER}/ca.pem
                  fragment_size = 500
                  cipher_list = "DEFAULT"
                  tls_min_version = "1.2"
                  tls_max_version = "1.3"
                  ecdh_curve = "prime256v1"
                  cache { enable = no }
                }
                tls { tls = works }
                ttls {
                  tls = works
                  default_eap_type = mschapv2
                  virtual_server = "inside"
                  use_tunneled_reply = yes
                }
                mschapv2 { }
              }
            }
            server works {
              listen {
                type = auth
                ipaddr = 127.0.0.1
                port = ${PORT}
              }
              authorize {
                files
                eap
              }
              authenticate {
                eap
                Auth-Type MS-CHAP {
                  mschap
                }
              }
            }
            server inside {
              authorize {
                files
                mschap
                pap
              }
              authenticate {
                Auth-Type PAP {
                  pap
                }
                Auth-Type MS-CHAP {
                  mschap
                }
              }
            }
            """;
}
