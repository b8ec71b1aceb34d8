// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a request that is not done (RFC 9457). Of {@code type} there is only the general one: the status says what kind it is.
 *
 * @param detail for a person; null where the title says it all
 */
public record Problem(String type, String title, int status, @Nullable String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem of that status, in its usual words. */
    public static Problem of(int status, @Nullable String detail) {
        return new Problem("about:blank", title(status), status, detail);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }
}
