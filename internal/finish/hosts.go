package finish

import "familyguide/internal/tree"

func (s *site) hostFiles() tree.Tree { return tree.Tree{} }
