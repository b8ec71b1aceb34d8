// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Unix domain socket that listens, and that nobody but its owner can connect to at any moment: it is made in a folder that is closed to
 * others, given its rights there, and then put in its place.
 */
final class UnixListener implements AutoCloseable {

    /** What fits into an address of the kernel, less the end mark. */
    static final int LONGEST_PATH = 107;

    private static final Logger LOG = LoggerFactory.getLogger(UnixListener.class);
    private static final int BACKLOG = 64;
    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";

    private final ServerSocketChannel channel;
    private final Path path;

    private UnixListener(ServerSocketChannel channel, Path path) {
        this.channel = channel;
        this.path = path;
    }

    /** @throws IOException if it cannot be; its message is for a person */
    static UnixListener open(Path path) throws IOException {
        var absolute = path.toAbsolutePath().normalize();
        var folder = absolute.getParent();
        if (folder == null || absolute.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new IOException(path + " is too long for a socket, whose path has at most " + LONGEST_PATH + " octets");
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FOLDER)));
            }
            makeWay(absolute);
            return new UnixListener(put(folder, absolute), absolute);
        } catch (UnsupportedOperationException e) {
            throw new IOException("this machine has no sockets of files with owners", e);
        }
    }

    private static ServerSocketChannel put(Path folder, Path path) throws IOException {
        var closed = Files.createTempDirectory(folder, ".s", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FOLDER)));
        var made = closed.resolve("s");
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(made), BACKLOG);
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(OWNER_ONLY));
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
            return channel;
        } catch (AtomicMoveNotSupportedException e) {
            channel.close();
            throw new IOException(path + ": a socket cannot be put there (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            channel.close();
            throw new IOException(path + ": no socket can be made there (" + e.getMessage() + ")", e);
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(closed);
        }
    }

    /** What another server of this kind left is nobody's; what is no socket, or is answered at, is not ours to remove. */
    private static void makeWay(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther()) {
            throw new IOException(path + " is there, and is no socket");
        }
        try (var other = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            throw new IOException(path + ": another program answers there" + (other.isConnected() ? "" : " already"));
        } catch (ConnectException e) {
            LOG.debug("{} was left by a server that is no more", path);
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /** Listens no more, and removes the socket. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("{} stays behind: {}", path, e.getMessage());
        }
    }
}
