package dev.groundwork.rehearsal.wire;

import software.amazon.awssdk.core.SdkPojo;

/// The query protocol in both dialects: a form comes in, XML goes out.
record QueryProtocol(String namespace, QueryDialect dialect) implements Protocol {
  private static final String XML = "text/xml";

  @Override
  public Request open(Received received) {
    FormNode form = FormNode.read(received.body());
    FormNode action = form.child("Action");
    String operation = action == null || action.text() == null ? "" : action.text();
    return new Form(operation, received.contentType(), form, new FormReader(dialect));
  }

  @Override
  public Reply answer(Request request, SdkPojo output, String requestId) {
    String response = request.operation() + "Response";
    String result = request.operation() + "Result";
    XmlWriter xml = new XmlWriter().open(response, " xmlns=\"" + namespace + "\"");
    switch (dialect) {
      // Java's client takes the root's first child as the result, whatever it is called.
      case QUERY ->
          xml.open(result, "")
              .members(output)
              .close(result)
              .open("ResponseMetadata", "")
              .text("RequestId", requestId)
              .close("ResponseMetadata");
      case EC2 -> xml.text("requestId", requestId).members(output);
    }
    return new Reply(200, XML, requestId, xml.close(response).toString());
  }

  @Override
  public Reply refusal(Refusal refusal, String contentType, String requestId) {
    XmlWriter xml = new XmlWriter();
    switch (dialect) {
      case QUERY ->
          xml.open("ErrorResponse", " xmlns=\"" + namespace + "\"")
              .open("Error", "")
              .text("Type", refusal.status() < 500 ? "Sender" : "Receiver")
              .text("Code", refusal.code())
              .text("Message", refusal.message())
              .close("Error")
              .text("RequestId", requestId)
              .close("ErrorResponse");
      case EC2 ->
          xml.open("Response", "")
              .open("Errors", "")
              .open("Error", "")
              .text("Code", refusal.code())
              .text("Message", refusal.message())
              .close("Error")
              .close("Errors")
              .text("RequestID", requestId)
              .close("Response");
    }
    return new Reply(refusal.status(), XML, requestId, xml.toString());
  }

  @Override
  public String unknownOperationCode() {
    return "InvalidAction";
  }

  private record Form(String operation, String contentType, FormNode form, FormReader reader)
      implements Request {
    @Override
    public void fill(SdkPojo builder) {
      reader.fill(builder, form);
    }
  }
}
