package dev.rollcall.systemtest.scim.fuzz;

import java.util.ArrayList;
import java.util.List;

/** What changed requests are made of. */
final class FuzzWords {

    static final List<String> METHODS = words("GET POST PUT PATCH DELETE OPTIONS TRACE QUERY get");

    static final List<String> PARAMETERS =
            words("filter startIndex count cursor sortBy sortOrder attributes excludedAttributes x");

    static final List<String> SEGMENTS = lines("""
            Users
            Groups
            Bulk
            .search
            Me
            Schemas
            ResourceTypes
            ServiceProviderConfig
            ..
            .

            %2e%2e
            %2F
            %00
            %ff
            %zz
            ;a=b
            users
            é
            urn:x
            0
            null
            %0d%0a""");

    static final List<String> HEADERS = words("""
            Accept Accept-Charset Accept-Encoding Accept-Language Authorization Content-Encoding Content-Language Content-Type Cookie \
            If-Match If-Modified-Since If-None-Match Origin Prefer Range X-Forwarded-Host X-HTTP-Method-Override""");

    /** Without bytes beyond ASCII, to which Payara answers before Rollcall, an empty 400. */
    static final List<String> HEADER_VALUES = lines("""

            *
            */*
            application/json
            application/scim+json;charset=utf-16
            application/scim+json;charset=nope
            text/xml
            a
            /
            application/
            ;;;
            W/"1"
            "1"
            W/"
            W/"99999999999999999999"
            1,2,3
            gzip
            identity;q=0
            bytes=0-1
            Bearer
            Bearer x
            Basic e
            null
            q=1;q=x
            text/html;q=1.5, */*;q=
            DELETE
            evil.example
            Wed, 99 Xyz 2026
            $Version=1; a=\"""");

    /** Texts, as values of parameters and attributes. */
    static final List<String> TEXTS =
            with(lines("""

            null
            true
            0
            -1
            1
            99999999999
            9223372036854775808
            1e400
            NaN
            "
            '
            \\
            %
            _
            '; drop table x; --
            \0
            \ud800
            \uffff
            İ
            ß
            😀
            \u202e
            ${7*7}
            #{1}
            __proto__
            [
            ]
            (
            {
            ((((
            id
            meta
            members
            groups
            password
            schemas
            emails
            emails.value
            roles[primary eq "True"].value
            bulkId:u
            urn:ietf:params:scim:schemas:core:2.0:User
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager
            2026-02-30T00:00:00Z
            +999999999-12-31T23:59:59Z"""), " ", "\n", "x".repeat(70_000), "a.".repeat(500), "(".repeat(2_000));

    /** Texts that are JSON, or nearly. */
    static final List<String> JSON =
            with(lines("""
            null
            true
            0
            -1
            1e999
            1.5
            ""
            " "
            "x"
            "\\u0000"
            "\\ud800"
            []
            {}
            [[]]
            [null]
            {"value":null}
            {"":""}
            [{}]
            {"value":[1]}
            123456789012345678901234567890
            tru
            "
            {"a":1,"a":2}
            ,
            \ufeff{}
            NaN"""), "[".repeat(100) + "]".repeat(100), "\"" + "y".repeat(5_000) + "\"");

    /** What filters and PATCH paths consist of. */
    static final List<String> GRAMMAR = lines("""
            userName
            emails
            emails.value
            meta.created
            meta.version
            active
            groups.value
            members
            id
            schemas
            x
            not
            and
            or
            (
            )
            [
            ]
            pr
            eq
            ne
            co
            sw
            ew
            gt
            ge
            lt
            le
            "a"
            "%"
            ""
            true
            null
            5
            1e999
            "2026-01-01T00:00:00Z"
            addresses[type eq "work"]
            .
            value
            primary
            $ref
            urn:ietf:params:scim:schemas:core:2.0:User:name
            manager
            "\\u0000"
            "\\ud800"
            x509Certificates""");

    private FuzzWords() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    private static List<String> with(List<String> list, String... more) {
        var both = new ArrayList<>(list);
        both.addAll(List.of(more));
        return both;
    }
}
