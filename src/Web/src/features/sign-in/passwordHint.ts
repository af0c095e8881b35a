/** What the server asks of every password, for who types one. */
export const passwordHint =
  'Ít nhất 12 ký tự, không dễ đoán: vài từ không liên quan ghép lại là tốt. Không dùng tên của mình, dãy phím, mật khẩu hay gặp.';
