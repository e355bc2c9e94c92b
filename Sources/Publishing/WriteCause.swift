/// Why a build has written a file of Output, or not.
package enum WriteCause: UInt8, Sendable {
    /// The file was not there, and no build had made it before.
    case newFile
    /// What the file is made of had changed.
    case inputsChanged
    /// A build had made the file, and it was gone.
    case missing
    /// Somebody had changed the file.
    case altered
    /// The file looked as it had been left, but held other bytes; only `--verify` finds that.
    case verification
    /// Nothing was known of earlier builds, and the file was not as it has to be.
    case fullBuild
    /// Nothing was known of earlier builds, but the file was as it has to be: it was not written.
    case found
    /// A build that was killed had written it; this one found it as it has to be.
    case interrupted
}
