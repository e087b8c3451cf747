//! Asks a server without a browser, to see what really travels.

use std::io::Read;

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, Request, StatusCode},
};
use flate2::read::GzDecoder;
use hyper_util::{client::legacy::Client, rt::TokioExecutor};

use super::server::Server;

/// What a server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    /// All values of a header, as a browser joins them; empty where there is none.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter();
        let values: Vec<_> = values.map(|value| value.to_str().unwrap()).collect();
        values.join(", ")
    }

    /// The body, decompressed.
    pub fn content(&self) -> Vec<u8> {
        let mut content = Vec::new();
        match self.header("content-encoding").as_str() {
            "" => content.extend_from_slice(&self.body),
            "gzip" => {
                GzDecoder::new(&*self.body)
                    .read_to_end(&mut content)
                    .unwrap();
            }
            "br" => brotli::BrotliDecompress(&mut &*self.body, &mut content).unwrap(),
            other => panic!("nobody asked for {other}"),
        }
        content
    }
}

/// Asks for a path of the site, given from its root.
pub async fn get(server: &Server, path: &str, headers: &[(&str, &str)]) -> Answer {
    let url = format!("http://{}{}{path}", server.address, server.place.mount);
    let mut request = Request::get(&url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let client = Client::builder(TokioExecutor::new()).build_http();
    let answer = client.request(request.body(Body::empty()).unwrap()).await;
    let answer = answer.unwrap_or_else(|error| panic!("{url}: {error}"));
    let (head, body) = answer.into_parts();
    Answer {
        status: head.status,
        headers: head.headers,
        body: to_bytes(Body::new(body), usize::MAX).await.unwrap(),
    }
}
