//! A static file host for one journey, with a life of its own: it can fail, stop and return.

use std::{
    collections::HashMap,
    env,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
    time::Duration,
};

use axum::{Router, http::HeaderValue};
use tokio::{net::TcpSocket, runtime, sync::watch, time::timeout};

pub use crate::answer::Fault;
use crate::answer::{Knowledge, answer};

/// The policy of the site, for pages that do not bring it along.
pub fn strict_policy() -> String {
    site::policy::in_page([], [])
}

/// How a folder is to be hosted.
#[derive(Clone, Debug)]
pub struct Host {
    dist: PathBuf,
    mount: String,
    policy: Option<HeaderValue>,
    elsewhere: Option<SocketAddr>,
}

impl Host {
    /// Hosts the finished site: the folder named by `ECMONET_DIST`, or `dist`.
    pub fn of_the_site() -> Self {
        let dist = env::var_os("ECMONET_DIST").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
            PathBuf::from,
        );
        Self::of(dist)
    }

    /// Hosts any folder at `/`, without a content-security policy.
    pub fn of(dist: impl Into<PathBuf>) -> Self {
        Self {
            dist: dist.into(),
            mount: "/".to_owned(),
            policy: None,
            elsewhere: None,
        }
    }

    /// A server of another make, which runs at this address already. Nothing that is asked of
    /// it is counted, and it cannot be told to fail.
    pub fn elsewhere(address: SocketAddr) -> Self {
        Self {
            elsewhere: Some(address),
            ..Self::of("")
        }
    }

    /// Mounts the site below a path such as `/repo/below/`.
    pub fn below(mut self, mount: &str) -> Self {
        assert!(
            mount.starts_with('/') && mount.ends_with('/'),
            "a mount starts and ends with a slash, unlike {mount:?}"
        );
        self.mount = mount.to_owned();
        self
    }

    /// Sends this content-security policy with every answer.
    pub fn with_policy(mut self, policy: &str) -> Self {
        self.policy = Some(HeaderValue::from_str(policy).expect("a policy is one line of ASCII"));
        self
    }

    /// Opens the host on a free port of this machine.
    pub fn open(self) -> Site {
        assert!(
            self.elsewhere.is_some() || self.dist.join("index.html").is_file(),
            "{} holds no index.html: build the site first, or name another folder in ECMONET_DIST",
            self.dist.display()
        );
        let (address, life) = match self.elsewhere {
            Some(address) => (address, Life::Elsewhere),
            None => {
                let socket = free_port();
                let address = socket.local_addr().expect("a bound socket has an address");
                (address, Life::Stopped(socket))
            }
        };
        let known = Arc::new(Knowledge {
            dist: self.dist,
            mount: self.mount,
            policy: self.policy,
            faults: watch::Sender::new(HashMap::new()),
            stopping: watch::Sender::new(false),
            requests: watch::Sender::new(HashMap::new()),
            strays: watch::Sender::new(Vec::new()),
        });
        let site = Site {
            address,
            known,
            life: Mutex::new(life),
        };
        if self.elsewhere.is_none() {
            site.restart();
        }
        site
    }
}

/// A hosted site. All paths are the site's own: they start with `/`, wherever it is mounted.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    known: Arc<Knowledge>,
    life: Mutex<Life>,
}

#[derive(Debug)]
enum Life {
    Running(JoinHandle<()>),
    /// The port stays ours while nobody listens: connections are refused, and no other
    /// journey can be given the same one.
    Stopped(TcpSocket),
    /// Another server, with a life that is not ours.
    Elsewhere,
    /// Only between two others.
    Turning,
}

impl Site {
    /// The full address of a path on the site.
    pub fn url(&self, path: &str) -> String {
        let path = path.strip_prefix('/').expect("a path starts with a slash");
        format!("{}{}{path}", self.origin(), self.mount())
    }

    /// Where the host has the page of an address.
    pub fn file(&self, path: &str) -> PathBuf {
        let folder = path.trim_matches('/');
        self.known.dist.join(folder).join("index.html")
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where the site is mounted: `/` or `/repo/below/`.
    pub fn mount(&self) -> &str {
        &self.known.mount
    }

    /// From now on, fails at this path (`/content/events.json`, `/events/`).
    pub fn fail(&self, path: &str, fault: Fault) {
        let life = self.life.lock().expect("no journey panics in here");
        assert!(
            !matches!(*life, Life::Elsewhere),
            "a server elsewhere cannot be told to fail"
        );
        self.known.faults.send_modify(|all| {
            all.insert(path.to_owned(), fault);
        });
    }

    /// From now on, answers at this path again. Requests that hang there are answered.
    pub fn mend(&self, path: &str) {
        self.known.faults.send_modify(|all| {
            all.remove(path);
        });
    }

    /// How often this path was asked for.
    pub fn requests(&self, path: &str) -> usize {
        self.known.requests.borrow().get(path).copied().unwrap_or(0)
    }

    /// Waits until this path was asked for so many times.
    pub async fn asked_for(&self, path: &str, times: usize) {
        let mut requests = self.known.requests.subscribe();
        let enough = requests.wait_for(|all| all.get(path).is_some_and(|count| *count >= times));
        assert!(
            timeout(Duration::from_secs(10), enough).await.is_ok(),
            "waited 10 s for request {times} of {path}; there were: {:?}",
            self.known.requests.borrow()
        );
    }

    /// What was asked for outside of the mount: links and fetches that forgot the base.
    pub fn strays(&self) -> Vec<String> {
        self.known.strays.borrow().clone()
    }

    /// Stops the host: who waits for an answer gets none, and new connections are refused. Answers
    /// that are being sent arrive; one that breaks off is [`Fault::Half`].
    pub fn stop(&self) {
        let mut life = self.life.lock().expect("no journey panics in here");
        if let Life::Running(thread) = std::mem::replace(&mut *life, Life::Turning) {
            self.known.stopping.send_replace(true);
            thread.join().expect("the host ends by itself");
            *life = Life::Stopped(bind(self.address));
        } else {
            panic!("the host is stopped already");
        }
    }

    /// Starts the host again, on the same port.
    pub fn restart(&self) {
        let mut life = self.life.lock().expect("no journey panics in here");
        let Life::Stopped(socket) = std::mem::replace(&mut *life, Life::Turning) else {
            panic!("the host runs already");
        };
        self.known.stopping.send_replace(false);
        let mut stopping = self.known.stopping.subscribe();
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&self.known));
        // A runtime of its own: when it is dropped, every connection ends with it, even
        // one that hangs. No task of the journey has to remember any of them.
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("the host's runtime");
        let listener = {
            let _inside = runtime.enter();
            socket.listen(1024).expect("the port is ours")
        };
        let thread = thread::spawn(move || {
            let stopped = async move {
                let told = stopping.wait_for(|stopping| *stopping).await;
                told.expect("the site outlives its host");
            };
            let serving = axum::serve(listener, router).with_graceful_shutdown(stopped);
            runtime
                .block_on(serving.into_future())
                .expect("a host that serves until it is stopped");
        });
        *life = Life::Running(thread);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Stops the thread; a panicking journey does not wait for it.
        self.known.stopping.send_replace(true);
    }
}

/// A port of this machine that nobody else gets while the socket is kept. A server may listen
/// on it, because the socket does not.
pub fn free_port() -> TcpSocket {
    bind(SocketAddr::from(([127, 0, 0, 1], 0)))
}

fn bind(address: SocketAddr) -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    // The port must be ours again at once, although old connections still linger on it.
    socket
        .set_reuseaddr(true)
        .expect("the option is known everywhere");
    socket.bind(address).expect("a free port");
    socket
}
