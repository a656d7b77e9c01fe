<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns the domain.xml that Payara Micro ships into Rollcall's. Everything that is not named here stays as it was. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- The launcher sets both system properties before it boots the runtime. -->
  <xsl:template match="network-listener[@name='http-listener']/@port">
    <xsl:attribute name="port">${rollcall.http.port}</xsl:attribute>
    <xsl:attribute name="address">${rollcall.http.address}</xsl:attribute>
  </xsl:template>

  <!-- TLS ends at the proxy in front of Rollcall. -->
  <xsl:template match="network-listener[@name='https-listener'] | protocol[@name='https-listener']"/>
  <xsl:template match="virtual-server/@network-listeners">
    <xsl:attribute name="network-listeners">http-listener</xsl:attribute>
  </xsl:template>

  <!--
    No header tells the product or its version, TRACE is off, the application sets X-Frame-Options itself. The
    application, not the container, shall answer a filter that is too long, so a request head may have 128 KB; a form (SAMLResponse, uploaded
    metadata) may be 4 MB, the limit that the application checks again with a message of its own. Bodies of SCIM are
    counted by the application, which answers in SCIM's words; a GET, HEAD or DELETE may come with one, which is not read
    (RFC 9110, section 9.3). HTTP/2 is off: TLS ends at the proxy, and an upgrade that a proxy passes on would
    be a way around what it checks; AnsweringCodec leaves the offer of clients in Java aside. SameSite is each
    cookie's own matter: the container would add its own to all.
  -->
  <xsl:template match="protocol[@name='http-listener']/http">
    <http default-virtual-server="server" server-header="false" xpowered-by="false" xframe-options="false"
          trace-enabled="false" http2-enabled="false" comet-support-enabled="false" websocket-support-enabled="false"
          header-buffer-length-bytes="131072" max-request-headers="100" max-post-size-bytes="-1"
          max-form-post-size-bytes="4194304" max-save-post-size-bytes="65536"
          allow-payload-for-undefined-http-methods="true"
          max-connections="1000" timeout-seconds="30" request-timeout-seconds="120">
      <file-cache enabled="false"/>
    </http>
  </xsl:template>
  <xsl:template match="thread-pool[@name='http-thread-pool']">
    <thread-pool name="http-thread-pool" min-thread-pool-size="8" max-thread-pool-size="64" max-queue-size="-1"/>
  </xsl:template>

  <!--
    The threads of the network read and write what is there and wait for nobody; a request goes to a thread of the pool
    when it is complete. A connection has one request at a time in the queue of the pool, and connections are counted.
  -->
  <xsl:template match="transport[@name='tcp']">
    <transport name="tcp" byte-buffer-type="HEAP" acceptor-threads="2"
               io-strategy="org.glassfish.grizzly.strategies.SameThreadIOStrategy"/>
  </xsl:template>

  <!-- It would answer anybody who is signed in. -->
  <xsl:template match="microprofile-metrics-configuration">
    <microprofile-metrics-configuration enabled="false"/>
  </xsl:template>

  <!-- Archives with beans say so in a beans.xml; to look into all the others for some costs half a second. -->
  <xsl:template match="cdi-service">
    <cdi-service enable-implicit-cdi="false" enable-concurrent-deployment="true" pre-loader-thread-pool-size="2"/>
  </xsl:template>

  <!-- No transaction holds its rows for longer than a minute: it is undone then, and the client may come again. -->
  <xsl:template match="transaction-service">
    <transaction-service tx-log-dir="{@tx-log-dir}" timeout-in-seconds="60"/>
  </xsl:template>

  <!-- One process, no cluster: no Hazelcast, sessions in memory, timers that live as long as the process. -->
  <xsl:template match="hazelcast-runtime-configuration">
    <hazelcast-runtime-configuration enabled="false"/>
  </xsl:template>
  <xsl:template match="hazelcast-config-specific-configuration">
    <hazelcast-config-specific-configuration enabled="false"/>
  </xsl:template>
  <xsl:template match="availability-service"/>
  <xsl:template match="ejb-timer-service">
    <ejb-timer-service ejb-timer-service="Dummy"/>
  </xsl:template>

  <!-- The runtime's own H2 is left out, because its version would hide the application's; so its pool goes as well. -->
  <xsl:template match="jdbc-resource[@pool-name='H2Pool'] | jdbc-connection-pool[@name='H2Pool']"/>
  <xsl:template match="resource-ref[@ref='jdbc/__default']"/>

  <!-- What configures parts that runtime.xml leaves out. -->
  <xsl:template match="phone-home-runtime-configuration | batch-runtime-configuration | monitoring-service-configuration
                       | notification-service-configuration"/>
</xsl:stylesheet>
