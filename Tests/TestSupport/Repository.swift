/// Places in the repository, found from where this file stands.
public enum Repository {
}
