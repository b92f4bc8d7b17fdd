import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j server on the loopback address: Neo4jServer DATA_DIRECTORY PORT SETTINGS_FILE. */
public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .loadPropertiesFromFile(Path.of(arguments[2]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
